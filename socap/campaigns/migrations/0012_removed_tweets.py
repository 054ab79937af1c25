import django.db.models.deletion
from django.db import migrations, models

from socap.lib.fields import MomentField


class Migration(migrations.Migration):

    dependencies = [
        ('campaigns', '0011_plain_texts'),
    ]

    operations = [
        migrations.CreateModel(
            name='RemovedTweet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('category', models.CharField(choices=[('main', 'Main'), ('influencer', 'Influencer'), ('investor', 'Investor')], max_length=16)),
                ('added_at', MomentField()),
                ('removed_at', MomentField()),
                ('removed_by', models.CharField(blank=True, max_length=150)),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='removed', to='campaigns.campaign')),
                ('tweet', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='removed_from', to='campaigns.tweet')),
            ],
            options={
                'ordering': ['-removed_at', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('campaign', 'tweet'), name='removed_once')],
            },
        ),
    ]
